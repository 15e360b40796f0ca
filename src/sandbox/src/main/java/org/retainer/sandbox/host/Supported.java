package org.retainer.sandbox.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Makes sure that what the sandbox does not support says so, with the name of the call. */
public final class Supported {
    private Supported() {}

    /**
     * Wraps an implementation of an API interface: a method that it lacks throws {@link UnsupportedOperationException}
     * naming interface and method.
     */
    public static <T> T as(Class<T> api, Object implementation) {
        if (!api.isInterface()) {
            return api.cast(implementation);
        }
        return api.cast(
                Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class
                            && method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    try {
                        return method.invoke(implementation, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof AbstractMethodError) {
                            throw unsupported(api.getName() + "." + method.getName());
                        }
                        throw e.getCause();
                    }
                }));
    }

    /** The refusal of a call. */
    public static UnsupportedOperationException unsupported(String call) {
        return new UnsupportedOperationException("The sandbox does not support " + call);
    }
}

package org.retainer.jira.packaging;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the reasons that the code gives to {@code Refusal} and {@code Complaint}: the constant before the array of
 * arguments, in the bytecode of each call.
 */
final class RefusalReasons extends ClassVisitor {
    private static final Set<String> OWNERS = Set.of("org/retainer/refusal/Refusal", "org/retainer/refusal/Complaint");

    private final Set<String> found = new HashSet<>();

    private RefusalReasons() {
        super(Opcodes.ASM9);
    }

    static Set<String> of(PluginJar jar) {
        RefusalReasons reasons = new RefusalReasons();
        jar.entries().forEach(reasons::read);
        jar.nested().entrySet().stream()
                .filter(nested -> nested.getKey().contains("retainer-core"))
                .map(Map.Entry::getValue)
                .forEach(entries -> entries.forEach(reasons::read));
        return reasons.found;
    }

    private void read(String name, byte[] bytes) {
        if (name.startsWith("org/retainer/") && name.endsWith(".class")) {
            new ClassReader(bytes).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new Calls();
    }

    private final class Calls extends MethodVisitor {
        private String lastText = "";
        private String beforeArguments = "";

        private Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLdcInsn(Object constant) {
            lastText = constant instanceof String text ? text : "";
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY && type.equals("java/lang/Object")) {
                beforeArguments = lastText;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            if (OWNERS.contains(owner) && type.contains("[Ljava/lang/Object;)") && !beforeArguments.isEmpty()) {
                found.add(beforeArguments);
                beforeArguments = "";
            }
        }
    }
}

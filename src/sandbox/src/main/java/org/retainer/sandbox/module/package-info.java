/** A plugin's descriptor and what its modules are made of. */
package org.retainer.sandbox.module;

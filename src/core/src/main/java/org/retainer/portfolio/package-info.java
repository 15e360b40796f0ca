/** Every client at once: how each one stands and why, and what each manager carries. */
package org.retainer.portfolio;

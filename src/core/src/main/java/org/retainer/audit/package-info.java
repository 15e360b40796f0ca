/** Who changed what, when, before and after. The log only grows. */
package org.retainer.audit;

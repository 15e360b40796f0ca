/** Paid hours and money: what is allowed, spent, left and to be expected. */
package org.retainer.budget;

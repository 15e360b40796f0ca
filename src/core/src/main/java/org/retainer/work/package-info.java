/** What work adds up to: sums of hours and of hours at rates, for budgets and margins, stored by month and always right. */
package org.retainer.work;

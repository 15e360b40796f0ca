/** Long work: its progress, its end, its cancellation. */
package org.retainer.job;

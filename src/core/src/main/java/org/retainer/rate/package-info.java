/** What an hour is worth and what it costs: rates, and sums of hours at rates. */
package org.retainer.rate;

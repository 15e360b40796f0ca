/** What an account's work earns and costs: values of hours at rates, fees, margins. */
package org.retainer.margin;

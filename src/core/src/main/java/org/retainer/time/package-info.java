/** Days, periods and values that hold from a day on. */
package org.retainer.time;

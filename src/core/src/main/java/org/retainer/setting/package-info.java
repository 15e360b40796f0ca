/** What holds for the whole installation: own companies, taxes, zone, working days, defaults, whose groups play which role. */
package org.retainer.setting;

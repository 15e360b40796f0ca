/** A believable agency to try things on: people, clients, half a year of logged work up to today, in two languages. */
package org.retainer.sandbox.demo;

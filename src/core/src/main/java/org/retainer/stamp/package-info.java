/** Numbers that tell whether stored sums were made from what holds now. */
package org.retainer.stamp;

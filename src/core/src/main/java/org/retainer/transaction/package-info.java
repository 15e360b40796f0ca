/** All or nothing: the boundary inside which stores write. */
package org.retainer.transaction;

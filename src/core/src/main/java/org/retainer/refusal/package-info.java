/** Why something is not done: the reasons that people and programs are told, without their wording. */
package org.retainer.refusal;

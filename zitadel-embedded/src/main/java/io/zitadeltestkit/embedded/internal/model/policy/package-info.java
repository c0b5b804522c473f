/** Policies: the settings of an instance, or those that an organization has of its own. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.policy;

import org.jspecify.annotations.NullMarked;

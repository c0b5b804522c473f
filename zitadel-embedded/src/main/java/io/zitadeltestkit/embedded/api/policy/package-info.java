/** Policies of the first generation: what an instance says, and what an organisation may say. */
@NullMarked
package io.zitadeltestkit.embedded.api.policy;

import org.jspecify.annotations.NullMarked;

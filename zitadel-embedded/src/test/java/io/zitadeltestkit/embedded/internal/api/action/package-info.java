/** Tests of actions. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.action;

import org.jspecify.annotations.NullMarked;

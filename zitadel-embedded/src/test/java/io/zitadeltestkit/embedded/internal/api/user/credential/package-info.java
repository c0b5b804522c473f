/** Tests of keys, tokens and secrets. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.credential;

import org.jspecify.annotations.NullMarked;

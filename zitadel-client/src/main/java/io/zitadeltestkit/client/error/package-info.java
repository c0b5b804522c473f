/**
 * The exceptions: {@link io.zitadeltestkit.client.error.ZitadelException} is the superclass of all.
 *
 * <p>Every message says what was tried, what came back and what to do next. None contains a token,
 * a secret, a password or a key.
 */
@NullMarked
package io.zitadeltestkit.client.error;

import org.jspecify.annotations.NullMarked;

/**
 * Signs people in without a browser, the way an application does: authorization request, session,
 * callback, code, tokens. It takes the session API and works on every backend.
 */
@NullMarked
package io.zitadeltestkit.login;

import org.jspecify.annotations.NullMarked;

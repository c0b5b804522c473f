/**
 * Signs people in without a browser, as an application does: authorization request, session,
 * callback, code, tokens. It uses the session API and works on every backend.
 */
@NullMarked
package io.zitadeltestkit.login;

import org.jspecify.annotations.NullMarked;

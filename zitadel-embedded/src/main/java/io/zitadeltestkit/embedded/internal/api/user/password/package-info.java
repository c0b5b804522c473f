/** Passwords: setting, checking, hashing, lock-out after wrong ones. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.password;

import org.jspecify.annotations.NullMarked;

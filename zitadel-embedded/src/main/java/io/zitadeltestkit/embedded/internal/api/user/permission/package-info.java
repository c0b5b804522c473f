/** The user whom a call is about, and whether the caller may see or change it. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.permission;

import org.jspecify.annotations.NullMarked;

/** Codes that prove a contact, an invitation or a forgotten password. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.code;

import org.jspecify.annotations.NullMarked;

/** Tests of e-mail addresses and telephone numbers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.contact;

import org.jspecify.annotations.NullMarked;

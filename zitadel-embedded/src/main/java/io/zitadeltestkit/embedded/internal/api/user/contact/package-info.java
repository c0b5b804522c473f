/** E-mail addresses and telephone numbers: changing and verifying them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.contact;

import org.jspecify.annotations.NullMarked;

/** Spring Security's OAuth 2.0 login, driven through the sign-in pages in a browser. */
@NullMarked
package io.zitadeltestkit.it.clients.login;

import org.jspecify.annotations.NullMarked;

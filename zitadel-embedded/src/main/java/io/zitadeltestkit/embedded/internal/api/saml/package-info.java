/** Sign-in by SAML: named, and only on a real server. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.saml;

import org.jspecify.annotations.NullMarked;

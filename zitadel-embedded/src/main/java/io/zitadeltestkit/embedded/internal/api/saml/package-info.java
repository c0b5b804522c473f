/** Sign-in by SAML: declared, but only implemented by a real server. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.saml;

import org.jspecify.annotations.NullMarked;

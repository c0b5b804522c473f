/** The e-mails and text messages that Zitadel sends to the people of a test. */
@NullMarked
package io.zitadeltestkit.message;

import org.jspecify.annotations.NullMarked;

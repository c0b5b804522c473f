/** What the services of the API's first generation share: their methods, details and lists. */
@NullMarked
package io.zitadeltestkit.embedded.api.v1;

import org.jspecify.annotations.NullMarked;

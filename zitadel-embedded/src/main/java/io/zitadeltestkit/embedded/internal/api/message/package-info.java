/** Messages that services of both generations share: details, paging, filters. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.message;

import org.jspecify.annotations.NullMarked;

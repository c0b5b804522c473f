/** What all lists share: how they are asked for, and the pages that come back. */
@NullMarked
package io.zitadeltestkit.client.search;

import org.jspecify.annotations.NullMarked;

/** URIs as the real server reads them: their syntax errors, and which hosts are this machine. */
@NullMarked
package io.zitadeltestkit.embedded.internal.uri;

import org.jspecify.annotations.NullMarked;

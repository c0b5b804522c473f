/** What a refusal becomes: the exception, its message and its advice. */
@NullMarked
package io.zitadeltestkit.client.internal.error;

import org.jspecify.annotations.NullMarked;

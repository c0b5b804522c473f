@NullMarked
package io.zitadeltestkit.client.internal.http;

import org.jspecify.annotations.NullMarked;

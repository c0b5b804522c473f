@NullMarked
package io.zitadeltestkit.client.internal.json;

import org.jspecify.annotations.NullMarked;

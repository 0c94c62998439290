'use strict';
SwaggerUIBundle({ url: document.getElementById('api').dataset.url, dom_id: '#api', deepLinking: true, validatorUrl: null });

<#-- Every page: the shop's head, one heading, what there is to say, one form. No script but for passkeys, nothing from elsewhere. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#-- Some pages of the parent say here, in a comment, which they are. -->
<#local heading=heading?markup_string?replace("<!--.*?-->", "", "rs")?trim?no_esc>
<#local home=(client.baseUrl)!"">
<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading} – ${realm.displayName!""}</title>
<link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
<#list properties.styles?split(" ") as style>
<link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#if webAuthn?? || enableWebAuthnConditionalUI?? || pageId?contains("webauthn")>
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
</#if>
<#if scripts??>
<#list scripts as script>
<script src="${script}"></script>
</#list>
</#if>
</head>
<body data-page-id="login-${pageId}">
<header class="top">
<#if home?has_content><a class="brand" href="${home}"><img src="${url.resourcesPath}/img/icon.svg" alt="" width="32" height="32">${realm.displayName!""}</a><#else><span class="brand">${realm.displayName!""}</span></#if>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav aria-label="${msg("languages")}"><#list locale.supported as other><#if other.languageTag != locale.currentLanguageTag><a href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a></#if></#list></nav>
</#if>
</header>
<main class="page">
<h1>${heading}</h1>
<#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
<p class="notice<#if message.type == "error"> lost</#if>" role="<#if message.type == "error">alert<#else>status</#if>">${message.summary}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form class="form other" action="${url.loginAction}" method="post">
<input type="hidden" name="tryAnotherWay" value="on">
<button class="quiet">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<p class="other"><a href="${url.loginRestartFlowUrl}">${msg("echeanceRestart")}</a></p>
</#if>
<#nested "socialProviders">
<#if displayInfo><#nested "info"></#if>
</main>
</body>
</html>
</#macro>

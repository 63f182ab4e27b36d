<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">${msg("loginChooseAuthenticator")}<#elseif section == "form">
<#list auth.authenticationSelections as way>
<form class="form other" method="post" action="${url.loginAction}">
<button class="quiet wide" name="authenticationExecution" value="${way.authExecId}">${msg(way.displayName)}</button>
</form>
</#list>
</#if>
</@layout.registrationLayout>

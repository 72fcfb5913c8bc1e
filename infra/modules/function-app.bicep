// The function app on Flex Consumption. Storage, telemetry and deployment go by its identity; no setting is a secret.
import { Tags } from 'types.bicep'

param name string
param location string
param tags Tags
param instanceMemoryMB int
param maximumInstanceCount int
param identityName string
param storageAccountName string
param packageContainer string
param insightsName string

@description('False: the durable workflows are kept in the storage account.')
param usesScheduler bool
param schedulerEndpoint string
param schedulerTaskHub string
param nemoApiUrl string

param vaultName string
param useNemoToken bool
param useWebhookSecret bool
param inboxPrompt string

@description('Days for which an ended job is kept.')
param retentionDays int

@description('Empty: callers send a function key.')
param entraClientId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
  }

  // Deployments sign in by Entra ID: there is no user name and password to steal.
  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
        AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
        AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.properties.clientId
        Storage__BlobServiceUri: account.properties.primaryEndpoints.blob
        // Which of its identities the app's own clients use.
        AZURE_CLIENT_ID: identity.properties.clientId
        // Says where the telemetry goes; without the identity's role it opens nothing.
        APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
        Api__PublicUrl: 'https://${app.properties.defaultHostName}'
        Inbox__DefaultPrompt: inboxPrompt
        // Written as the app reads a time.
        Data__Retention: '${retentionDays}.00:00:00'
      },
      empty(entraClientId) ? {} : { Api__Authorization: 'entra' },
      empty(nemoApiUrl) ? {} : { NEMO_API_URL: nemoApiUrl },
      useNemoToken ? { NEMO_TOKEN: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=nemo-token)' } : {},
      useWebhookSecret
        ? { Webhooks__Secret: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=webhook-secret)' }
        : {},
      usesScheduler
        ? {
            AzureFunctionsJobHost__extensions__durableTask__hubName: schedulerTaskHub
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
            DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}'
          }
        : {}
    )
  }

  // The platform checks the callers' tokens before the app sees a request. Health stays open for probes.
  resource signIn 'config' = if (!empty(entraClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        excludedPaths: ['/api/health']
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: [entraClientId, 'api://${entraClientId}'] }
        }
      }
    }
  }
}

output url string = 'https://${app.properties.defaultHostName}'

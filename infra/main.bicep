// The whole installation: a resource group with the function app, its storage, telemetry, vault and alerts.
// Nothing here holds or returns a secret: every access goes by a managed identity and a role assignment.
targetScope = 'subscription'

@description('Name of the environment; every resource name follows from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources: one in which Flex Consumption is offered (az functionapp list-flexconsumption-locations).')
@allowed([
  'australiaeast'
  'brazilsouth'
  'canadacentral'
  'centralindia'
  'centralus'
  'eastasia'
  'eastus'
  'eastus2'
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'japaneast'
  'koreacentral'
  'northcentralus'
  'northeurope'
  'norwayeast'
  'southafricanorth'
  'southcentralus'
  'southeastasia'
  'southindia'
  'spaincentral'
  'swedencentral'
  'uaenorth'
  'uksouth'
  'ukwest'
  'westcentralus'
  'westeurope'
  'westus'
  'westus2'
  'westus3'
])
@metadata({ azd: { type: 'location' } })
param location string

@description('Memory of one instance: 512, 2048 or 4096 MB.')
@allowed(['small', 'medium', 'large'])
param instanceSize string = 'medium'

@description('Most instances at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that are kept warm for requests, and paid for all day; 0: the first request after a pause waits some seconds for a start.')
@minValue(0)
@maxValue(100)
param alwaysReadyInstances int = 0

@description('Requests that an instance answers at once, before another is started; 0: the platform decides.')
@minValue(0)
@maxValue(1000)
param httpConcurrency int = 0

@description('Activities that an instance runs at once. Each that uploads or delivers streams a video.')
@minValue(1)
@maxValue(200)
param activityConcurrency int = 16

@description('Workflows whose next step an instance works out at once.')
@minValue(1)
@maxValue(1000)
param workflowConcurrency int = 128

@description('Control queues of the task hub: as many instances share the workflows, and each is polled. It can\'t be changed once the task hub is there.')
@minValue(1)
@maxValue(16)
param partitionCount int = 4

@description('In three zones of the region, storage included. The region must have them; it can\'t be changed later.')
param zoneRedundant bool = false

@description('The app\'s instances are in a virtual network, and reach task hub and vault by private endpoints. Uploads and downloads go to the storage of the data as before, over the internet by SAS; the app itself reaches that by an endpoint too.')
param privateNetwork bool = false

@description('Addresses of the network, as CIDR of /25 or larger.')
param networkAddresses string = '10.80.0.0/24'

@description('Days for which an ended job is kept after its last change, and can be followed up. Its upload and its result are kept a day longer.')
@minValue(1)
@maxValue(3650)
param retentionDays int = 7

@description('Days for which telemetry is kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of telemetry a day, after which none is taken until the next; -1: no limit.')
@minValue(-1)
param logDailyCapGb int = 5

@description('Percent of the traces that are kept. Logs and metrics are kept all.')
@minValue(1)
@maxValue(100)
param tracesKeptPercent int = 100

@description('Who is told by e-mail of failed jobs and poison messages; empty: the alerts only show in the portal.')
param alertEmail string = ''

@description('What keeps the durable workflows: tables and queues of the storage account, or a Durable Task Scheduler. The app must be built for the same: it takes the package of the latter by itself where the variable DURABLE_BACKEND, which main.bicepparam reads too, is "scheduler" in the environment of the build.')
@allowed(['storage', 'scheduler'])
param durableBackend string = 'storage'

@description('Where tables and queues of the durable workflows are: "shared" in the account of the videos, "own" in one of their own. Jobs under way stay where they began, so change it only while there are none.')
@allowed(['shared', 'own'])
param taskHubStorage string = 'shared'

@description('Address of the NemoVideo API; empty: the product\'s default.')
param nemoApiUrl string = ''

@description('True once the vault holds the secret nemo-token; otherwise the app acquires anonymous tokens.')
param useNemoToken bool = false

@description('True once the vault holds the secret webhook-secret (whsec_ and base64 of 24 to 64 bytes), which receivers check signatures with; otherwise the app makes a key that nobody else knows.')
param useWebhookSecret bool = false

@description('Client id of the app registration that callers sign in to; empty: they send a function key.')
param entraClientId string = ''

@description('The sentence for files in the inbox that bring none of their own.')
param inboxPrompt string = 'compress this video to half its size without losing quality'

@description('Whoever deploys may put files into the inbox and secrets into the vault.')
param grantDeployer bool = true

var tags = { 'azd-env-name': environmentName }
var suffix = uniqueString(subscription().id, environmentName, location)
var names = {
  network: 'vnet-compressor-${suffix}'
  taskHub: 'sth${suffix}'
  app: 'func-compressor-${suffix}'
  identity: 'id-compressor-${suffix}'
  insights: 'appi-compressor-${suffix}'
  scheduler: 'dts-compressor-${suffix}'
  storage: 'st${suffix}'
  topic: 'egst-compressor-${suffix}'
  vault: 'kv-${suffix}'
  workspace: 'log-compressor-${suffix}'
}
var memory = { small: 512, medium: 2048, large: 4096 }
var taskHub = 'compressor'
var packageContainer = 'deployment-package'
var inboxContainer = 'inbox'
var inboxQueue = 'inbox-events'
var hasTaskHubAccount = durableBackend == 'storage' && taskHubStorage == 'own'
var storageSku = zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
var deployerId = grantDeployer ? deployer().objectId : ''
var poisonQueue = '${inboxQueue}-poison'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: names.identity, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: names.storage
    location: location
    tags: tags
    retentionDays: retentionDays
    inboxContainer: inboxContainer
    inboxQueue: inboxQueue
    poisonQueue: poisonQueue
    packageContainer: packageContainer
    sku: storageSku
    deployerId: deployerId
    usesTables: durableBackend == 'storage' && !hasTaskHubAccount
    workspaceId: monitoring.outputs.workspaceId
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module taskHubAccount 'modules/task-hub.bicep' = if (hasTaskHubAccount) {
  scope: group
  params: {
    name: names.taskHub
    location: location
    tags: tags
    sku: storageSku
    isPrivate: privateNetwork
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module inbox 'modules/inbox.bicep' = {
  scope: group
  params: {
    topicName: names.topic
    location: location
    tags: tags
    storageAccountName: names.storage
    container: inboxContainer
    queue: inboxQueue
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [storage]
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: names.vault
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    isPrivate: privateNetwork
    deployerId: deployerId
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableBackend == 'scheduler') {
  scope: group
  params: {
    name: names.scheduler
    taskHub: taskHub
    location: location
    tags: tags
    identityName: names.identity
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: { name: names.network, location: location, tags: tags, addressPrefix: networkAddresses }
}

var storageParts = ['blob', 'queue', 'table']

module storageZones 'modules/private-zone.bicep' = [
  for part in storageParts: if (privateNetwork) {
    scope: group
    params: { name: 'privatelink.${part}.${environment().suffixes.storage}', tags: tags, networkId: network.?outputs.id ?? '' }
  }
]

module vaultZone 'modules/private-zone.bicep' = if (privateNetwork) {
  scope: group
  params: { name: 'privatelink.vaultcore.azure.net', tags: tags, networkId: network.?outputs.id ?? '' }
}

module storageEndpoints 'modules/private-endpoint.bicep' = [
  for (part, i) in storageParts: if (privateNetwork) {
    scope: group
    params: {
      name: names.storage
      location: location
      tags: tags
      subnetId: network.?outputs.endpointSubnetId ?? ''
      targetId: storage.outputs.id
      part: part
      zoneId: storageZones[i].?outputs.id ?? ''
    }
  }
]

module taskHubEndpoints 'modules/private-endpoint.bicep' = [
  for (part, i) in storageParts: if (privateNetwork && hasTaskHubAccount) {
    scope: group
    params: {
      name: names.taskHub
      location: location
      tags: tags
      subnetId: network.?outputs.endpointSubnetId ?? ''
      targetId: taskHubAccount.?outputs.id ?? ''
      part: part
      zoneId: storageZones[i].?outputs.id ?? ''
    }
  }
]

module vaultEndpoint 'modules/private-endpoint.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: names.vault
    location: location
    tags: tags
    subnetId: network.?outputs.endpointSubnetId ?? ''
    targetId: vault.outputs.id
    part: 'vault'
    zoneId: vaultZone.?outputs.id ?? ''
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: names.app
    location: location
    tags: tags
    instanceMemoryMB: memory[instanceSize]
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    httpConcurrency: httpConcurrency
    activityConcurrency: activityConcurrency
    workflowConcurrency: workflowConcurrency
    partitionCount: partitionCount
    zoneRedundant: zoneRedundant
    subnetId: network.?outputs.appSubnetId ?? ''
    identityName: names.identity
    storageAccountName: names.storage
    taskHubAccountName: hasTaskHubAccount ? names.taskHub : names.storage
    packageContainer: packageContainer
    insightsName: names.insights
    usesScheduler: durableBackend == 'scheduler'
    schedulerEndpoint: scheduler.?outputs.endpoint ?? ''
    schedulerTaskHub: taskHub
    nemoApiUrl: nemoApiUrl
    vaultName: names.vault
    useNemoToken: useNemoToken
    useWebhookSecret: useWebhookSecret
    inboxPrompt: inboxPrompt
    tracesKeptPercent: tracesKeptPercent
    workspaceId: monitoring.outputs.workspaceId
    retentionDays: retentionDays
    entraClientId: entraClientId
  }
  // Also for the roles that they assign: the app can't start without them.
  dependsOn: [storage, taskHubAccount, vault, storageEndpoints, taskHubEndpoints, vaultEndpoint]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    poisonQueue: poisonQueue
    email: alertEmail
  }
}

@description('Where the app answers; the API is under /api.')
output APP_URL string = app.outputs.url

@description('Files put into the container inbox of this account are compressed.')
output STORAGE_ACCOUNT string = names.storage

@description('Takes the secrets nemo-token and webhook-secret.')
output KEY_VAULT string = names.vault

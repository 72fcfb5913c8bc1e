// The storage account of the data: videos, private records, the host's own state, the deployment package, and the inbox's queue; and of the
// task hub, unless that has an account of its own (task-hub.bicep).
// Reachable from the internet because uploads and downloads go straight to it, by user-delegation SAS; never anonymously, never by key.
import { Tags } from 'types.bicep'

param name string
param location string
param tags Tags

@description('Days for which the app keeps an ended job.')
param retentionDays int

@description('Where files are put to be compressed.')
param inboxContainer string

@description('Takes an event for each of them.')
param inboxQueue string

@description('What takes the events that the app gave up: the queue trigger names it so.')
param poisonQueue string

@description('Holds the app\'s code.')
param packageContainer string

@description('Standard_LRS, or Standard_ZRS: in three zones of the region.')
param sku string

@description('Whoever deploys, who tries the inbox out; empty: the role is assigned by hand.')
param deployerId string

@description('Whether the durable workflows are kept in this account.')
param usesTables bool
param workspaceId string
param identityName string
param principalId string

var uploads = 'uploads'
var results = 'results'

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Allow'
    }
  }
}

// No soft delete: what its owner or the retention rules delete is gone.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [
  for container in [uploads, results, 'state', inboxContainer, packageContainer]: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = [
  for queue in [inboxQueue, poisonQueue]: {
    parent: queueService
    name: queue
  }
]

// The files of a job are a little older than its last change, and the app forgets the job itself: a day more, and none is there without
// its files. A follow-up makes an upload young again, since how it ended is written to the blob's metadata. Files in the inbox are their
// owner's. Private records do not expire by age: the app removes them with their jobs.
resource retention 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'expire-uploads'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${uploads}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays + 1 } } }
          }
        }
        {
          name: 'expire-results'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${results}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays + 1 } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

// Writes to queues: how the alert on poison messages sees one, since the metrics count all queues together, once an hour.
resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue-writes'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

// The host keeps its leases and durable payloads in containers that it makes, reads the package, and the app reads and writes videos
// and signs their SAS. Owner is what the platform asks for AzureWebJobsStorage; it reaches no further than this account's blobs.
resource blobAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identityName, blobDataOwner)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

// The durable extension makes its own control queues, beside those of the inbox: all queues. With a Durable Task Scheduler there are none.
resource queueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (usesTables) {
  name: guid(account.id, identityName, queueDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The queue trigger takes the inbox's events; where the durable extension has no queues, this one only.
resource inboxQueueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!usesTables) {
  name: guid(queues[0].id, identityName, queueDataContributor)
  scope: queues[0]
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The queue trigger moves what it gave up into this queue; where the durable extension has no queues, this one only.
resource poisonQueueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!usesTables) {
  name: guid(queues[1].id, identityName, queueDataContributor)
  scope: queues[1]
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// The durable extension keeps histories and instances in tables that it makes; with a Durable Task Scheduler there are none.
resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (usesTables) {
  name: guid(account.id, identityName, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

// Whoever deploys puts a first file into the inbox, and may read what became of it; into no other container, and that is not a default right of owners.
resource deployerAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerId)) {
  name: guid(containers[3].id, deployerId, blobDataContributor)
  scope: containers[3]
  properties: {
    principalId: deployerId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

output id string = account.id

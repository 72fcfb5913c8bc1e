// The managed keeper of durable workflows, in place of the storage account's tables and queues.
import { Tags } from 'types.bicep'

param name string
param taskHub string
param location string
param tags Tags
param identityName string
param principalId string

var durableTaskDataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

// An empty list of addresses would refuse everyone; who may come in is decided by the role below.
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: ['0.0.0.0/0']
    sku: { name: 'Consumption' }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: taskHub
}

// The app starts, runs and reads workflows, in this task hub only.
resource workflowAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, identityName, durableTaskDataContributor)
  scope: hub
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataContributor)
  }
}

output endpoint string = scheduler.properties.endpoint

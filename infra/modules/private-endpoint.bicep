// An address in the network for one part of a service.
import { Tags } from 'types.bicep'

@description('Of the service.')
param name string
param location string
param tags Tags
param subnetId string

@description('The service.')
param targetId string

@description('The part of the service, as blob or vault.')
param part string

@description('What its name is looked up in.')
param zoneId string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pep-${name}-${part}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: part
        properties: { privateLinkServiceId: targetId, groupIds: [part] }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: part, properties: { privateDnsZoneId: zoneId } }]
    }
  }
}

// Names of one kind of service as the network sees them: they lead to private endpoints.
import { Tags } from 'types.bicep'

@description('As privatelink.vaultcore.azure.net.')
param name string
param tags Tags
param networkId string

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: name
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'app'
    location: 'global'
    tags: tags
    properties: {
      virtualNetwork: { id: networkId }
      registrationEnabled: false
    }
  }
}

output id string = zone.id

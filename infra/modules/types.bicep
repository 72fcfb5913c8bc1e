@export()
@description('Tags of a resource.')
type Tags = {
  *: string
}

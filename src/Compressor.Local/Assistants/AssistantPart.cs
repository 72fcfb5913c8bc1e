using System.Globalization;
using Compressor.Local.Parts;
using Compressor.Sqlite;

namespace Compressor.Local.Assistants;

/// <summary>The part of the data folder that an assistant's jobs are in: the first that no other assistant has, so that the next one goes on with what was interrupted.</summary>
internal static class AssistantPart
{
    public static async Task<DataPart> AcquireAsync(DataParts parts)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await parts.AcquireNamedAsync(string.Create(CultureInfo.InvariantCulture, $"assistant-{number}"), CancellationToken.None);
            }
            catch (DataFolderInUseException)
            {
                // Another assistant has it.
            }
        }
    }
}

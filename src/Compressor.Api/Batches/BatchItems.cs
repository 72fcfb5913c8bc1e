using Compressor.Api.Errors;
using Compressor.Core.Batches;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary>What is wrong with an item of a batch names it.</summary>
internal static class BatchItems
{
    /// <param name="number">Counted from 1.</param>
    /// <exception cref="JobException">What <paramref name="read"/> has refused.</exception>
    public static async Task<T> NameAsync<T>(HttpContext context, int number, Func<Task<T>> read)
    {
        var language = Problems.LanguageOf(context.Request);
        try
        {
            return await read();
        }
        catch (ApiException e)
        {
            throw new JobException(BatchPhrases.AboutItem(number, fileName: null, e.In(language), language));
        }
        catch (JobException e)
        {
            throw new JobException(BatchPhrases.AboutItem(number, fileName: null, e.Error, language));
        }
    }
}

using Compressor.Media;

namespace Compressor.Renderer.Endpoints;

/// <summary>What the <c>data</c> of an error 4001 says beyond the cloud's API.</summary>
/// <param name="ErrorCode">One of <see cref="RenderErrorCodes"/>.</param>
/// <param name="MessageZh">The message in Chinese, where it says more than the code.</param>
internal sealed record FileRefusal(string ErrorCode, string? MessageZh);

namespace Expressway.Web.Caching;

/// <summary>Marks a page or endpoint that shows everybody the same: it gets a strong ETag and may be kept by caches. Never one with a form that posts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;
